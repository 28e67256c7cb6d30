#!/usr/bin/env node
console.log('content')
